#ifndef MUMO_GLPK_SHIM_H
#define MUMO_GLPK_SHIM_H

#include <glpk.h>

#endif
