/** Codecs and formats of random and of nasty types, compiled in memory and put to the test. */
package io.thalweg.processor.emit.codec;
