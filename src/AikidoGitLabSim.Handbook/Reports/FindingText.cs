using System.Security.Cryptography;
using System.Text;
using AikidoGitLabSim.Handbook.Lint;
using AikidoGitLabSim.Handbook.Statements;

namespace AikidoGitLabSim.Handbook.Reports;

/// <summary>What all formats of findings share.</summary>
internal static class FindingText
{
    /// <summary>The message with what to write instead.</summary>
    public static string Of(LintFinding finding) =>
        finding.Instead is { } instead ? $"{finding.Message} Write: {instead}" : finding.Message;

    /// <summary>The path of the page as code hosts write it.</summary>
    public static string Path(HelpPage page)
    {
        var path = page.Path.Replace('\\', '/');
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }

    /// <summary>The same for the same finding after the page's lines moved.</summary>
    public static string Fingerprint(HelpPage page, LintFinding finding)
    {
        var (_, _, offset, length) = finding.Position;
        var source = length > 0 && offset >= 0 && offset + length <= page.Text.Length ? page.Text.Substring(offset, length) : "";
        return Convert
            .ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Rule}\n{Path(page)}\n{finding.Message}\n{source}")));
    }
}
