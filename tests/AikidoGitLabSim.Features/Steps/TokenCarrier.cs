namespace AikidoGitLabSim.Features.Steps;

/// <summary>How a token is handed over.</summary>
public enum TokenCarrier
{
    PrivateToken,
    Bearer,
    Basic,
    Parameter,
    AccessToken,
    BearerToken,
}
