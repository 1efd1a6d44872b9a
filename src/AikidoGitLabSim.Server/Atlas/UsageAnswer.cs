namespace AikidoGitLabSim.Server.Atlas;

/// <summary>What the tokens of a world were used for.</summary>
/// <param name="World">The world's name.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="NotCounted">How many requests were not counted, because too many tokens and routes were in use.</param>
/// <param name="Tokens">The tokens.</param>
internal sealed record UsageAnswer(string World, string Edition, long NotCounted, IEnumerable<TokenUsageAnswer> Tokens);
