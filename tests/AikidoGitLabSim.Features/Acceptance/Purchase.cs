namespace AikidoGitLabSim.Features.Acceptance;

public sealed record Purchase(string Item, int Count);
