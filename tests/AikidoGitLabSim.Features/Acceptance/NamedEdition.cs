namespace AikidoGitLabSim.Features.Acceptance;

public sealed record NamedEdition(string Offering, string Tier);
