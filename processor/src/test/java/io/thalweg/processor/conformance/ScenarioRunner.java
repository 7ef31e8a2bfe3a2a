package io.thalweg.processor.conformance;

import java.util.List;

/** Runs the scenarios of one kind. */
interface ScenarioRunner {

    /**
     * Runs a scenario in every way that applies to it: each must give what the scenario expects.
     *
     * @throws IllegalArgumentException if the scenario has something the runner does not know
     */
    List<Outcome> run(Scenario scenario);
}
