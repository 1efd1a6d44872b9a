using System.Globalization;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>One thing that is wrong with a world file. Never holds a token's value or a password.</summary>
/// <param name="Line">The line, counted from 1; 0 when it is about no line.</param>
/// <param name="Path">The place in the file, such as <c>tokens[2].scopes[0]</c>; empty for the whole file.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Cure">What to write instead.</param>
public sealed record WorldFileProblem(int Line, string Path, string Message, string Cure)
{
    /// <summary>The problem in one line: place, what is wrong, cure.</summary>
    public override string ToString() => Path.Length == 0
        ? string.Create(CultureInfo.InvariantCulture, $"line {Line}: {Message} — {Cure}")
        : string.Create(CultureInfo.InvariantCulture, $"line {Line}, {Path}: {Message} — {Cure}");
}
