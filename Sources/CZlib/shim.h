// What of zlib Swift cannot import by itself: functions that are macros.

#ifndef GLOSSARY_CZLIB_SHIM_H
#define GLOSSARY_CZLIB_SHIM_H

#include <zlib.h>

/// Begins to inflate a gzip member (RFC 1952), if `windowBits` is 31.
static inline int zlib_inflate_init(z_stream *stream, int windowBits) {
  return inflateInit2(stream, windowBits);
}

#endif
