namespace AikidoGitLabSim.StandIns.Gherkin;

internal sealed class FeatureSyntaxException(string message) : Exception(message);
