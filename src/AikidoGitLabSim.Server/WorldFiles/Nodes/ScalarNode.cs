namespace AikidoGitLabSim.Server.WorldFiles.Nodes;

/// <summary>A single value.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Text">The value as text.</param>
/// <param name="Plain">Written without quotes: only then can it be a number, a truth value or nothing.</param>
internal sealed record ScalarNode(int Line, string Text, bool Plain) : Node(Line)
{
    public override string Noun => "a single value";

    public bool IsNull => Plain && Text is "" or "~" or "null";

    public static ScalarNode Of(string text) => new(0, text, Plain: false);

    public static ScalarNode Of(bool flag) => new(0, flag ? "true" : "false", Plain: true);
}
