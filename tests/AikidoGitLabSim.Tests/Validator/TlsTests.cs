using System.Security.Cryptography.X509Certificates;
using AikidoGitLabSim.Validator;
using AikidoGitLabSim.Validator.Reports;
using AikidoGitLabSim.Validator.Tokens;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace AikidoGitLabSim.Tests.Validator;

public sealed class TlsTests : IDisposable
{
    private readonly TestAuthority _authority = new();

    [Fact]
    public async Task A_certificate_of_a_trusted_authority_for_this_name_passes()
    {
        using var certificate = _authority.Issue("127.0.0.1");

        var report = await ValidateAsync(certificate, _authority.PemFile);

        report.ShouldEnd("tls", CheckStatus.Pass);
        report.ShouldEnd("token", CheckStatus.Fail, "E_UNKNOWN_TOKEN");
    }

    [Fact]
    public async Task An_unknown_authority_is_refused_and_the_cure_is_its_file()
    {
        using var certificate = _authority.Issue("127.0.0.1");

        var report = await ValidateAsync(certificate, caFile: null);

        report.ShouldEnd("reach", CheckStatus.Pass);
        report.ShouldEnd("tls", CheckStatus.Fail, "E_TLS_CA");
        report.Check("tls").Fix!.ShouldContain("--ca-file");
        report.Check("token").Because.ShouldBe("tls");
        report.ExitCode.ShouldBe(4);
    }

    [Theory]
    [InlineData(-60, -30)]
    [InlineData(10, 20)]
    public async Task A_certificate_out_of_its_dates_is_told_from_an_unknown_one(int fromDays, int toDays)
    {
        using var certificate = _authority.Issue("127.0.0.1", fromDays, toDays);

        var report = await ValidateAsync(certificate, _authority.PemFile);

        report.ShouldEnd("tls", CheckStatus.Fail, "E_TLS_EXPIRED");
        report.ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_told_with_the_name_it_has()
    {
        using var certificate = _authority.Issue("other.example");

        var report = await ValidateAsync(certificate, _authority.PemFile);

        report.ShouldEnd("tls", CheckStatus.Fail, "E_TLS_NAME");
        report.Check("tls").Message.ShouldContain("other.example");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_intermediate_that_is_not_sent_is_called_an_incomplete_chain(bool isRootKnown)
    {
        using var intermediate = _authority.Intermediate();
        using var certificate = TestAuthority.IssueBy(intermediate, "127.0.0.1");

        var report = await ValidateAsync(certificate, isRootKnown ? _authority.PemFile : null);

        report.ShouldEnd("tls", CheckStatus.Fail, "E_TLS_CA");
        report.Check("tls").Message.ShouldContain("certificate chain is incomplete");
        report.Next[0].ShouldContain("intermediate certificate");
        report.ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task A_wanted_client_certificate_is_called_by_its_name()
    {
        using var certificate = _authority.Issue("127.0.0.1");
        await using var server = await LiveServer.StartAsync(context => LiveServer.WriteAsync(context,
            Reply.GitLab(401, ScriptedGitLab.UnknownToken)), certificate, ClientCertificateMode.RequireCertificate);

        var report = await ValidateAsync($"https://127.0.0.1:{server.Port}", _authority.PemFile);

        report.ShouldEnd("tls", CheckStatus.Fail, "E_TLS_CLIENT");
        report.Check("tls").Message.ShouldContain("client certificate");
        report.ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task A_client_certificate_that_is_only_asked_for_is_no_failure()
    {
        using var certificate = _authority.Issue("127.0.0.1");
        await using var server = await LiveServer.StartAsync(context => LiveServer.WriteAsync(context,
            Reply.GitLab(401, ScriptedGitLab.UnknownToken)), certificate, ClientCertificateMode.AllowCertificate);

        (await ValidateAsync($"https://127.0.0.1:{server.Port}", _authority.PemFile)).ShouldEnd("tls", CheckStatus.Pass);
    }

    [Fact]
    public async Task The_page_of_nginx_that_wants_a_client_certificate_is_recognized()
    {
        var page = Reply.Html(400, "<html><head><title>400 No required SSL certificate was sent</title></head></html>");

        (await new ScriptedGitLab().On("/version", page).ValidateAsync()).ShouldEnd("tls", CheckStatus.Fail, "E_TLS_CLIENT");
    }

    [Fact]
    public async Task A_port_without_TLS_is_told_as_such()
    {
        await using var server = await LiveServer.StartAsync(context => LiveServer.WriteAsync(context, Reply.Html(200)));

        var report = await ValidateAsync($"https://127.0.0.1:{server.Port}", null);

        report.ShouldEnd("tls", CheckStatus.Fail, "E_TLS_HANDSHAKE");
    }

    [Fact]
    public async Task A_file_that_holds_no_certificate_is_wrong_input()
    {
        await File.WriteAllTextAsync(_authority.PemFile, "nothing of the sort");

        var report = await ValidateAsync("https://127.0.0.1:1", _authority.PemFile);

        report.ShouldEnd("input", CheckStatus.Fail, "E_INPUT");
        report.ExitCode.ShouldBe(2);
    }

    public void Dispose() => _authority.Dispose();

    private static async Task<ValidationReport> ValidateAsync(X509Certificate2 certificate, string? caFile)
    {
        await using var server = await LiveServer.StartAsync(context =>
            LiveServer.WriteAsync(context, Reply.GitLab(401, ScriptedGitLab.UnknownToken)), certificate);
        return await ValidateAsync($"https://127.0.0.1:{server.Port}", caFile);
    }

    private static Task<ValidationReport> ValidateAsync(string url, string? caFile) =>
        new TokenValidator().ValidateAsync(new() { Url = url, Token = new Secret(ScriptedGitLab.TokenText), CaFile = caFile });
}
