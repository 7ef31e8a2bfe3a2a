package io.thalweg.runtime.job;

import io.thalweg.api.Config;
import io.thalweg.runtime.config.ConfigException;
import io.thalweg.runtime.config.ConfigValue;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.env.SystemEnv;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Runs a job as the program that a command line describes; what the generated {@code main} calls. */
public final class JobRunner {

    private final JobPlan plan;
    private final Env env;
    private final CommandLineReader reader;

    private JobRunner(JobPlan plan, Env env) {
        this.plan = plan;
        this.env = env;
        this.reader = new CommandLineReader(plan);
    }

    /**
     * Runs a job on the calling thread. When the process is asked to end, the job stops in order and the process ends
     * with its exit code, without returning from here.
     *
     * @param args the command line; {@code --help} describes it
     * @return the exit code, see {@link ExitCode}
     */
    public static int run(JobPlan plan, String... args) {
        return run(plan, new SystemEnv(), args);
    }

    /** The same in another environment: of a test, or of a program that runs several jobs. */
    public static int run(JobPlan plan, Env env, String... args) {
        return new JobRunner(plan, env).run(args);
    }

    private int run(String[] args) {
        Arguments arguments;
        try {
            arguments = reader.read(args);
        } catch (UsageException e) {
            return usage(e);
        }
        return switch (arguments.action()) {
            case HELP -> show(reader.help());
            case VERSION -> show(plan.name() + ", Thalweg " + Version.text() + System.lineSeparator());
            case EXPLAIN -> show(plan.explain());
            case DRY_RUN, RUN -> runConfigured(arguments);
        };
    }

    private int runConfigured(Arguments arguments) {
        RunOptions options;
        Settings settings;
        Config config;
        try {
            settings = settings(arguments);
            config = new Config(settings);
            options = RunOptions.of(settings, plan.defaults(), config);
        } catch (UsageException e) {
            return usage(e);
        } catch (ConfigException e) {
            return Failures.report(plan, e, false, false, env.err());
        }
        if (arguments.action() == Arguments.Action.RUN) {
            return new JobRun(plan, settings, config, options, env).run();
        }
        try {
            return DryRun.run(plan, settings, config, options, env);
        } catch (RuntimeException | Error e) { // as a run would
            return Failures.report(plan, e, false, options.stacktrace(), env.err());
        }
    }

    private Settings settings(Arguments arguments) {
        EnvironmentLayer environment = new EnvironmentLayer(env.variables());
        Settings withoutFile = new Settings(arguments, environment, Map.of(), "");
        ConfigValue file = withoutFile.option(Option.CONFIG);
        return file == null ? withoutFile : new Settings(arguments, environment, properties(file.text()), file.text());
    }

    private Map<String, String> properties(String path) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(env.readFile(path)));
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException("the properties file '" + path + "' cannot be read: " + e, e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        if (values.containsKey(Option.CONFIG.optionName())) {
            throw new ConfigException("the properties file '" + path + "' cannot name another one with 'config'");
        }
        return values;
    }

    private int show(String text) {
        env.out().print(text.endsWith("\n") ? text : text + System.lineSeparator());
        env.out().flush();
        return ExitCode.FINISHED;
    }

    private int usage(UsageException e) {
        env.err().println(FailureLine.oneLine(plan.name() + ": " + e.getMessage() + " (--help shows the options)"));
        return ExitCode.USAGE;
    }
}
