#ifndef MUMO_ZIP_SHIM_H
#define MUMO_ZIP_SHIM_H

#include <zip.h>

#endif
