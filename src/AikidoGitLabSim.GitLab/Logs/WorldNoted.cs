namespace AikidoGitLabSim.GitLab.Logs;

/// <summary>A part of the simulator keeps a value beside the world.</summary>
/// <param name="Key">Whose value; the part chooses it.</param>
/// <param name="Value">The value, as JSON.</param>
public sealed record WorldNoted(string Key, string Value) : WorldEvent
{
    /// <inheritdoc/>
    public override LoggedWorld? ApplyTo(LoggedWorld? before) =>
        Required(before) with { Notes = Required(before).Notes.SetItem(Key, Value) };
}
