package io.thalweg.runtime.checkpoint.store;

/**
 * A data file as the manifest describes it.
 *
 * @param name its name in the folder of the checkpoint
 * @param number what its blocks are bound to, beside the checkpoint
 * @param length of the file, in bytes
 * @param content how many bytes of state it holds
 * @param checksum CRC32C of the whole file
 * @param entries how many entries its sections have together
 */
public record FileEntry(String name, int number, long length, long content, int checksum, long entries) {}
