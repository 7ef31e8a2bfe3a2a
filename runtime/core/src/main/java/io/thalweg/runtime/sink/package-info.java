/**
 * Sinks: what stands behind the built-in ones.
 *
 * <p>A sink is used by the thread of one lane, but for {@link io.thalweg.runtime.sink.SharedSink}, which several lanes
 * write to and which locks. Must not depend on other packages of the runtime than {@code env}.
 *
 * <p><b>Exactly once.</b> A {@link io.thalweg.runtime.sink.TransactionalSink} commits with checkpoints. The engine, if the job
 * takes some, calls it like this:
 *
 * <ol>
 *   <li>When a lane has made the sink, before anything else but {@code EnvUser.use}: {@code begin(job + "." + step, lane)}. If that
 *       is false, the sink is used as without checkpoints.
 *   <li>Once for the step, before the first record of any lane: {@code committer()} of the first lane's sink, and its {@code
 *       recover} with what the checkpoint to go on from holds of the step, of all its lanes in their order, at whatever
 *       parallelism they were; with an empty list if the job begins from the start. {@code CheckpointStore.recordCommit} of that
 *       checkpoint comes before: from here on no older one will do. The same after each restart within the
 *       process, with a new sink on each lane.
 *   <li>At the barrier of checkpoint n, by each lane: {@code prepare(n)}. The bytes go into the checkpoint, as a {@code
 *       SinkTransaction} of the manifest. The final checkpoint at the end of the input is no exception: without it the last
 *       rows are never seen.
 *   <li>When checkpoint n is published and {@code CheckpointStore.recordCommit(n)} has returned: {@code commit} of the
 *       committer with the bytes of all lanes, in the order of the lanes, by any one thread. If it fails the job fails, and
 *       {@code recover} does the rest.
 *   <li>Behind that, on each lane's thread: {@code committed(n)}. It may come late or be lost.
 *   <li>If checkpoint n fails, nothing is called: what was prepared for it is part of the next one's bytes.
 *   <li>At the end: {@code close} of each lane's sink, then of the committer.
 * </ol>
 */
package io.thalweg.runtime.sink;
