package io.thalweg.runtime.control;

import io.thalweg.runtime.control.ControlRequest.Command;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.env.SystemEnv;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command {@code thalweg}: asks running jobs for savepoints, ends them, and looks into checkpoints. */
public final class Thalweg {

    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private final Env env;
    private final CommandLine commandLine;

    private Thalweg(Env env) {
        this.env = env;
        this.commandLine = new CommandLine(spec()).setExpandAtFiles(false).setInterpolateVariables(false);
    }

    /** Does what the arguments say, and ends the process. */
    public static void main(String[] arguments) {
        System.exit(run(new SystemEnv(), arguments));
    }

    /** Does what the arguments say; returns 0, 1 if it could not be done, or 2 if they are wrong. */
    public static int run(Env env, String... arguments) {
        return new Thalweg(env).run(arguments);
    }

    private int run(String[] arguments) {
        try {
            ParseResult parsed = commandLine.parseArgs(arguments);
            if (parsed.hasSubcommand() && !parsed.subcommand().isUsageHelpRequested()) {
                env.out().println(execute(parsed.subcommand()));
                return OK;
            }
            CommandLine asked =
                    parsed.hasSubcommand() ? parsed.subcommand().commandSpec().commandLine() : commandLine;
            env.out().print(asked.getUsageMessage(Ansi.OFF));
            return parsed.isUsageHelpRequested() || parsed.hasSubcommand() ? OK : USAGE;
        } catch (ParameterException e) {
            env.err().println("thalweg: " + e.getMessage() + " (--help shows what there is)");
            return USAGE;
        } catch (IOException e) {
            env.err().println("thalweg: " + e.getMessage());
            return FAILED;
        }
    }

    private String execute(ParseResult parsed) throws IOException {
        String place = parsed.matchedPositionalValue(0, "");
        return switch (parsed.commandSpec().name()) {
            case "inspect" -> Inspection.of(env.storage(), place).stripTrailing();
            case "savepoint" -> ask(parsed, Command.SAVEPOINT, parsed.matchedPositionalValue(1, ""));
            default ->
                ask(
                        parsed,
                        parsed.hasMatchedOption("--drain") ? Command.DRAIN : Command.STOP,
                        parsed.matchedOptionValue("--savepoint", ""));
        };
    }

    private String ask(ParseResult parsed, Command command, String folder) throws IOException {
        long timeout = TimeUnit.SECONDS.toMillis(parsed.matchedOptionValue("--timeout", 60));
        return new ControlClient(env, parsed.matchedPositionalValue(0, "")).ask(command, folder, timeout);
    }

    private static CommandSpec spec() {
        CommandSpec spec =
                command("thalweg", "Asks running jobs for savepoints, ends them, and looks into checkpoints.");
        spec.addSubcommand(
                "savepoint",
                asking("savepoint", "Has a job make a savepoint, and go on.")
                        .addPositional(
                                place("1", "SAVEPOINT", "The folder to be made; relative to where the job runs.")));
        spec.addSubcommand(
                "stop",
                asking("stop", "Stops a job behind a last checkpoint. Open windows do not fire.")
                        .addOption(OptionSpec.builder("--savepoint")
                                .paramLabel("SAVEPOINT")
                                .type(String.class)
                                .description("Makes a savepoint of the last checkpoint.")
                                .build())
                        .addOption(OptionSpec.builder("--drain")
                                .type(boolean.class)
                                .arity("0")
                                .description("Ends all sources first, so that all windows fire.")
                                .build()));
        spec.addSubcommand(
                "inspect",
                command("inspect", "Shows what a checkpoint or savepoint holds, and checks each byte of it.")
                        .addPositional(place("0", "CHECKPOINT", "Its folder.")));
        return spec;
    }

    private static CommandSpec asking(String name, String description) {
        return command(name, description)
                .addPositional(
                        place("0", "JOB", "The directory of the job in its storage, such as checkpoints/Flights."))
                .addOption(OptionSpec.builder("--timeout")
                        .paramLabel("SECONDS")
                        .type(int.class)
                        .description("How long to wait for the answer. Default: 60.")
                        .build());
    }

    private static CommandSpec command(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().width(110).autoWidth(false).description(description);
        return spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .arity("0")
                .description("Shows this text.")
                .build());
    }

    private static PositionalParamSpec place(String index, String label, String description) {
        return PositionalParamSpec.builder()
                .index(index)
                .paramLabel(label)
                .type(String.class)
                .arity("1")
                .required(true)
                .description(description)
                .build();
    }
}
