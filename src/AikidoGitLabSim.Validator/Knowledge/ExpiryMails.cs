namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>When GitLab mails a token's owner before the token expires.</summary>
internal static class ExpiryMails
{
    private static readonly ReleaseTable<string> Rows = new(
        new(new(17, 6), "GitLab e-mails only the token's owner, 60, 30 and 7 days before",
            "doc/user/profile/personal_access_tokens.md, history"),
        new(Releases.First, "GitLab e-mails the token's owner 7 days before", "app/workers/personal_access_tokens/expiring_worker.rb"));

    public static string Words(ReleaseNumber? version) => version is null ? Rows.Newest : Rows.At(version);
}
