package io.thalweg.runtime.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of a job: which options there are, what they mean, and how they are read. */
final class CommandLineReader {

    private static final String[] FOOTER = {
        "",
        "A value is taken from the first place that gives it:",
        "  1. the command line;",
        "  2. the environment: THALWEG_PARALLELISM sets the option --parallelism, and so on; any other",
        "     THALWEG_<NAME> sets configuration. Upper and lower case, '-', '_' and '.' make no difference:",
        "     THALWEG_DELAY_FILE sets delay-file, delayFile and delay.file;",
        "  3. the properties file;",
        "  4. the annotations of the job, and the defaults shown here.",
        "Durations: 500ms, 10s, 5m, 6h, 1d, 1h30m, or ISO-8601 such as PT2H.",
        "Rows go to standard output if the job says so, everything else to standard error.",
        "",
        "Exit codes:",
        "    0  all sources have ended, or the job was stopped by SIGTERM or SIGINT and stopped in order",
        "    1  the job failed; one line on standard error says where and why",
        "    2  the command line is wrong",
        "    3  the configuration, or a checkpoint, does not fit the job",
        "  143  not stopped within --stop-timeout after SIGTERM (130: SIGINT)",
    };

    private final String title; // beside picocli, which would look for markup in it
    private final CommandLine commandLine;

    CommandLineReader(JobPlan plan) {
        title = plan.name() + System.lineSeparator() + System.lineSeparator();
        CommandSpec spec = CommandSpec.create().name(mainClass(plan));
        spec.usageMessage(usage());
        addActions(spec);
        addOptions(spec, plan.defaults());
        commandLine = new CommandLine(spec)
                .setExpandAtFiles(false) // --set user=@admin is a value
                .setInterpolateVariables(false)
                .setOptionsCaseInsensitive(false)
                .setUsageHelpLongOptionsMaxWidth(28);
    }

    /** The text of {@code --help}. */
    String help() {
        return title + commandLine.getUsageMessage(Ansi.OFF);
    }

    /**
     * Reads a command line.
     *
     * @throws UsageException if it cannot be understood
     */
    Arguments read(String[] args) {
        try {
            ParseResult parsed = commandLine.parseArgs(args);
            return new Arguments(action(parsed), options(parsed), settings(parsed));
        } catch (UnmatchedArgumentException e) {
            throw new UsageException(e.getMessage() + didYouMean(e));
        } catch (ParameterException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** The plan {@code FlightsPlan} is started by {@code FlightsMain}. */
    private static String mainClass(JobPlan plan) {
        String planClass = plan.getClass().getSimpleName();
        return "java ... " + (planClass.endsWith("Plan") ? planClass.substring(0, planClass.length() - 4) : "")
                + "Main";
    }

    private static UsageMessageSpec usage() {
        return new UsageMessageSpec()
                .width(110)
                .autoWidth(false)
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .description("Runs the job.", "")
                .footer(FOOTER);
    }

    private static void addActions(CommandSpec spec) {
        spec.addOption(flag("-h", "--help")
                .usageHelp(true)
                .description("Shows this text.")
                .build());
        spec.addOption(flag("-V", "--version")
                .versionHelp(true)
                .description("Shows the version.")
                .build());
        spec.addOption(
                flag("--explain").description("Shows the plan of the job.").build());
        spec.addOption(flag("--dry-run")
                .description("Checks the configuration: makes everything ready, but reads and writes no records.")
                .build());
    }

    private static void addOptions(CommandSpec spec, JobDefaults defaults) {
        spec.addOption(OptionSpec.builder("--set")
                .paramLabel("NAME=VALUE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Sets a value of the job's own configuration. May be given more than once.")
                .build());
        for (Option option : Option.values()) {
            OptionSpec.Builder builder = OptionSpec.builder("--" + option.optionName())
                    .paramLabel(option.valueName())
                    .type(String.class)
                    .description(option.description() + defaultText(option, defaults));
            spec.addOption((option.isFlag() ? builder.arity("0..1").fallbackValue("true") : builder).build());
        }
        spec.addOption(
                flag("--no-progress").description("The same as --progress=off.").build());
    }

    private static String defaultText(Option option, JobDefaults defaults) {
        return switch (option) {
            case PARALLELISM -> " Default: " + defaults.parallelism() + ".";
            case STOP_TIMEOUT -> " Default: " + RunOptions.DEFAULT_STOP_TIMEOUT + ".";
            case STUCK_AFTER -> " Default: " + RunOptions.DEFAULT_STUCK_AFTER + ".";
            case PROGRESS -> " Default: 1s in a terminal, else 10s.";
            case PAGE_SIZE, BUFFER_TIMEOUT, IDLE_STRATEGY -> LaneOptions.defaultText(option);
            default -> RecoveryOptions.defaultText(option, defaults);
        };
    }

    private static OptionSpec.Builder flag(String name, String... otherNames) {
        return OptionSpec.builder(name, otherNames).type(boolean.class).arity("0");
    }

    private static Arguments.Action action(ParseResult parsed) {
        if (parsed.hasMatchedOption("--help")) {
            return Arguments.Action.HELP;
        }
        if (parsed.hasMatchedOption("--version")) {
            return Arguments.Action.VERSION;
        }
        if (parsed.hasMatchedOption("--explain")) {
            return Arguments.Action.EXPLAIN;
        }
        return parsed.hasMatchedOption("--dry-run") ? Arguments.Action.DRY_RUN : Arguments.Action.RUN;
    }

    private static Map<Option, String> options(ParseResult parsed) {
        Map<Option, String> options = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            String name = "--" + option.optionName();
            if (parsed.hasMatchedOption(name)) {
                options.put(option, parsed.matchedOptionValue(name, ""));
            }
        }
        if (parsed.hasMatchedOption("--no-progress")) {
            options.put(Option.PROGRESS, RunOptions.OFF);
        }
        return options;
    }

    private static Map<String, String> settings(ParseResult parsed) {
        List<String> texts = parsed.matchedOptionValue("--set", new ArrayList<>());
        Map<String, String> settings = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new UsageException("--set needs NAME=VALUE, found '" + text + "'");
            }
            settings.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return settings;
    }

    private static String didYouMean(UnmatchedArgumentException exception) {
        List<String> suggestions = exception.getSuggestions();
        return suggestions.isEmpty() ? "" : "; did you mean " + suggestions.get(0) + "?";
    }
}
