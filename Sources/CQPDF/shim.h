#ifndef MUMO_QPDF_SHIM_H
#define MUMO_QPDF_SHIM_H

#include <qpdf/qpdf-c.h>

#endif
