using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class TlsCheck
{
    private const string WithoutCertificate = "No required SSL certificate was sent";

    public static Finding Judge(Answers answers) => answers.Answer(Probes.Version)?.Exchange switch
    {
        _ when answers.Input.Address is { IsHttps: false } => Finding.NotApplicable("Plain http on this machine only."),
        { Status: 400, Body: var body } when body.Contains(WithoutCertificate, StringComparison.OrdinalIgnoreCase) =>
            WantsCertificate(answers),
        { Failure: { } failure } => Failed(answers, failure),
        _ => Finding.Pass("The certificate is valid for this name."),
    };

    private static Finding Failed(Answers answers, TransportFailure failure) => failure switch
    {
        { Kind: FailureKind.TlsExpired, Detail: var detail } => Finding.Fail(
            Codes.TlsExpired, $"The certificate is expired or not yet valid: {detail}",
            "Renew the certificate, and check this machine's clock."),
        { Kind: FailureKind.TlsName, Detail: var detail } => Finding.Fail(
            Codes.TlsName, $"The certificate is not for the name {answers.Input.Address?.Host}: {detail}",
            "Use the name in the certificate, or get a new certificate."),
        { Kind: FailureKind.TlsIncompleteChain, Detail: var detail } => Finding.Fail(
            Codes.TlsCa, $"The certificate chain is incomplete: {detail}",
            new(
            [
                "Configure the server to send its intermediate certificate, too (often fullchain.pem). Without it, Aikido does not trust "
                    + "the server either.",
                "Or, if your own certificate authority issued it directly, pass that authority's certificate with --ca-file.",
            ])),
        { Kind: FailureKind.TlsUnknownAuthority, Detail: var detail } => Finding.Fail(
            Codes.TlsCa, $"This machine does not trust the authority of the certificate: {detail}",
            "Pass the certificate of your authority with --ca-file."),
        { Kind: FailureKind.TlsClientCertificate } => WantsCertificate(answers),
        { Kind: FailureKind.TlsHandshake, Detail: var detail } => Finding.Fail(
            Codes.TlsHandshake, $"The TLS handshake failed: {detail}", "Check the port: the service may use plain http."),
        _ => Finding.Pass("The certificate is valid for this name."),
    };

    // nginx takes the connection and answers 400; others end it.
    private static Finding WantsCertificate(Answers answers) => Finding.Fail(
        Codes.TlsClient,
        $"{answers.Input.Address?.Host} requires a client certificate (mutual TLS). Neither this tool nor Aikido can send one.",
        "Allow requests to /api/v4 and to git without a client certificate, or run this from a network where none is required.");
}
