namespace AikidoGitLabSim.Server.Exchange;

/// <summary>What telemetry has to know about a request: a feature of the exchange, while there is a listener.</summary>
internal sealed class ObservedRequest
{
    /// <summary>The last decision about the request; null: none was made.</summary>
    public JournaledDecision? Entry { get; set; }
}
