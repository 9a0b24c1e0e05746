#ifndef MUMO_CRYPTO_SHIM_H
#define MUMO_CRYPTO_SHIM_H

#include <openssl/sha.h>

#endif
