/** How long state is kept (rows T1 to T17). Immutable; it is told the time and depends on nothing. */
package io.thalweg.runtime.state.ttl;
