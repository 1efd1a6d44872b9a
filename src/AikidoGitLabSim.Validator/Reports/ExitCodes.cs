using AikidoGitLabSim.Validator.Findings;

namespace AikidoGitLabSim.Validator.Reports;

/// <summary>What a report's exit code means.</summary>
public static class ExitCodes
{
    /// <summary>Every requirement holds.</summary>
    public const int Fine = 0;

    /// <summary>A requirement does not hold.</summary>
    public const int RequirementNotMet = 1;

    /// <summary>The input is wrong; nothing was sent.</summary>
    public const int Input = 2;

    /// <summary>GitLab rejects the token. Only ever said on GitLab's own word.</summary>
    public const int CredentialRejected = 3;

    /// <summary>The host cannot be reached or trusted, or is not GitLab.</summary>
    public const int NotGitLab = 4;

    /// <summary>The answers do not tell.</summary>
    public const int Inconclusive = 5;

    /// <summary>Only warnings, and strict was asked for.</summary>
    public const int Warnings = 6;
}
