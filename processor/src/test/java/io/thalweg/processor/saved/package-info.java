/**
 * Each kind of state is part of snapshots: jobs that are saved and restored behind each element, on changing numbers of lanes, do
 * what they do when they are left alone.
 */
package io.thalweg.processor.saved;
