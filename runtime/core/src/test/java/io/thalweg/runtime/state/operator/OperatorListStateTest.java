package io.thalweg.runtime.state.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.runtime.codec.Codecs;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OperatorListStateTest {

    private final OperatorListState<String> state = new OperatorListState<>(Codecs.STRING);

    @Test
    @DisplayName("O4: items keep their order; an update replaces them, also with themselves")
    void order() {
        assertThat(state.get()).isEmpty();
        state.add("a");
        state.addAll(List.of("b", "c"));
        assertThat(state.get()).containsExactly("a", "b", "c");
        state.addAll(state.get());
        assertThat(state.get()).containsExactly("a", "b", "c", "a", "b", "c");
        state.update(state.get());
        assertThat(state.get()).hasSize(6);
        state.update(List.of("d"));
        assertThat(state.get()).containsExactly("d");
        state.clear();
        assertThat(state.get()).isEmpty();
    }

    @Test
    @DisplayName("null is refused, and leaves the state as it was")
    void noNull() {
        state.add("a");
        assertThatThrownBy(() -> state.add(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> state.update(Arrays.asList("b", null))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> state.addAll(Arrays.asList("b", null))).isInstanceOf(NullPointerException.class);
        assertThat(state.get()).containsExactly("a");
    }
}
