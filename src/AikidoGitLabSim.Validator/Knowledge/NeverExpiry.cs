using AikidoGitLabSim.Validator.Judging;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>Whether this GitLab can create a token without an expiration date: yes, no, or null if it depends.</summary>
internal static class NeverExpiry
{
    private static readonly ReleaseTable<ExpiryRule> Rows = new(
        new(new(17, 3), ExpiryRule.RequiredBySetting,
            "doc/administration/settings/account_and_limit_settings.md, require_personal_access_token_expiry"),
        new(new(16, 0), ExpiryRule.Required, "doc/update/deprecations.md, non-expiring access tokens"),
        new(Releases.First, ExpiryRule.Optional, "doc/update/deprecations.md, non-expiring access tokens"));

    public static (bool? Obtainable, string Because) Judge(ReleaseNumber? version, bool onGitLabCom, TokenKind kind)
    {
        ExpiryRule? rule = version is null ? null : Rows.At(version);
        return (rule, onGitLabCom, kind) switch
        {
            (null, true, not TokenKind.ServiceAccount) => (false, "on GitLab.com every token of this kind has an expiration date"),
            (null, _, _) => (null, "whether this GitLab can create a token without one depends on its version, which is not known"),
            (ExpiryRule.Optional, _, _) => (true, "this version can create a token without one"),
            (_, _, TokenKind.ServiceAccount) =>
                (null, "a service account's token can have none only where the setting that requires one is off"),
            (ExpiryRule.Required, _, _) => (false, "GitLab 16.0 to 17.2 gives every token an expiration date"),
            (_, true, _) => (false, "on GitLab.com every token of this kind has an expiration date"),
            _ => (null, "a token without one is possible only where an administrator has turned off the setting that requires one"),
        };
    }
}
