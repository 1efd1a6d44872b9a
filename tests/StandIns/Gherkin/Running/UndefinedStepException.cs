using Reqnroll;

namespace AikidoGitLabSim.StandIns.Gherkin;

internal sealed class UndefinedStepException(Step step)
    : ReqnrollException($"No matching step definition found for '{step.Sentence}'. Paste into a [Binding] class:\n\n{Snippet.For(step)}\n");
