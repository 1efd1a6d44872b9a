namespace AikidoGitLabSim.Server.Exports;

/// <summary>A token of exported requests.</summary>
/// <param name="Label">What it is called: its name, or its id where the name says too little.</param>
/// <param name="Secret">Its value in the replay, which no world has.</param>
internal sealed record KeptToken(string Label, string Secret)
{
    /// <summary>The name of a token that no GitLab knows.</summary>
    public const string UnknownLabel = "unknown";

    /// <summary>A token that no GitLab knows.</summary>
    public static KeptToken Unknown { get; } = new(UnknownLabel, "glpat-sim-never-issued0000");

    /// <summary>Never shows the value.</summary>
    public override string ToString() => Label;
}
