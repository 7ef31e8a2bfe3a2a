package io.thalweg.processor.diagnostic;

import java.util.List;
import java.util.stream.Stream;

/** All codes, in the order of their ranges. */
public final class Catalogue {

    private Catalogue() {}

    /** Every code there is. */
    public static List<DiagnosticCode> all() {
        return ranges().flatMap(Stream::of).toList();
    }

    private static Stream<DiagnosticCode[]> ranges() {
        return Stream.of(
                JobCode.values(),
                TypeCode.values(),
                HandlerCode.values(),
                KeyCode.values(),
                WiringCode.values(),
                WindowCode.values(),
                TimeCode.values(),
                StateCode.values(),
                StateObjectCode.values(),
                StateOptionCode.values(),
                StateLockCode.values(),
                LanguageCode.values(),
                TimerCode.values(),
                AsyncCode.values(),
                OperatorStateCode.values(),
                ErrorPolicyCode.values(),
                PartitionCode.values(),
                BroadcastCode.values(),
                BroadcastUseCode.values(),
                JoinCode.values(),
                TriggerCode.values(),
                AlignmentCode.values(),
                RecoveryCode.values());
    }
}
