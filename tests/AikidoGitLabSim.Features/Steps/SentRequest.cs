namespace AikidoGitLabSim.Features.Steps;

/// <summary>A request as an exported scenario writes it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">The path and the query below the world's root.</param>
/// <param name="Token">The token; null: none.</param>
/// <param name="Carrier">How the token is handed over.</param>
/// <param name="Sudo">As whom an administrator acts; null: as themselves.</param>
/// <param name="Body">The JSON of the body; null: none.</param>
public sealed record SentRequest(
    HttpMethod Method, string Target, HeldToken? Token, TokenCarrier Carrier = TokenCarrier.PrivateToken, string? Sudo = null,
    string? Body = null);
