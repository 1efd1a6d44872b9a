using AikidoGitLabSim.Validator.Judging;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>Whether this GitLab can create a token without an expiration date: yes, no, or null if it depends.</summary>
internal static class NeverExpiry
{
    private static readonly ReleaseTable<ExpiryRule> Rows = new(
        new(new(17, 3), ExpiryRule.RequiredBySetting, "doc/administration/settings/account_and_limit_settings.md, require_personal_access_token_expiry"),
        new(new(16, 0), ExpiryRule.Required, "doc/update/deprecations.md, non-expiring access tokens"),
        new(Releases.First, ExpiryRule.Optional, "doc/update/deprecations.md, non-expiring access tokens"));

    public static (bool? Obtainable, string Because) Judge(GitLabVersion? version, bool onGitLabCom, TokenKind kind)
    {
        var isServiceAccount = kind == TokenKind.ServiceAccount;
        return (version is null ? null : (ExpiryRule?)Rows.At(version)) switch
        {
            null when onGitLabCom && !isServiceAccount => (false, "on GitLab.com every token of this kind gets an end"),
            null => (null, "whether a token without an end can be had here depends on the GitLab's version, which it does not tell"),
            ExpiryRule.Optional => (true, "on this version a token without an end can be had"),
            _ when isServiceAccount => (null, "a service account's token can do without an end only where that enforcement is switched off"),
            ExpiryRule.Required => (false, "from 16.0 to 17.2 GitLab gives every token an end"),
            _ when onGitLabCom => (false, "on GitLab.com every token of this kind gets an end"),
            _ => (null, "a token without an end can be had only where an administrator has switched the enforcement off"),
        };
    }
}
