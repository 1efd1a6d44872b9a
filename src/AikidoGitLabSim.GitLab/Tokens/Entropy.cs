namespace AikidoGitLabSim.GitLab.Tokens;

/// <summary>Fills a span with random bytes. Injected, so that a seeded world is the same on every machine.</summary>
/// <param name="destination">Where the bytes go.</param>
public delegate void Entropy(Span<byte> destination);
