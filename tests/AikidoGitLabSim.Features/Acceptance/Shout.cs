namespace AikidoGitLabSim.Features.Acceptance;

public sealed record Shout(string Text);
