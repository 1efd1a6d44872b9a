namespace AikidoGitLabSim.Server.Exchange;

/// <summary>Where the explanation of a decision is.</summary>
internal static class DecisionLink
{
    /// <summary>The header of a refusal that holds the link.</summary>
    public const string Header = "X-Sim-Why";

    /// <summary>The URL, as the client reaches the simulator.</summary>
    public static string Of(HttpContext http, JournaledDecision entry) =>
        $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}/_sim/worlds/{entry.World}/decisions/{entry.RequestId}";
}
