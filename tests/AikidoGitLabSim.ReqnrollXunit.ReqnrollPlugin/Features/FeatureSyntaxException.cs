namespace AikidoGitLabSim.ReqnrollXunit;

internal sealed class FeatureSyntaxException(string message) : Exception(message);
