using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Probing;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class TlsCheck
{
    public static Finding Judge(Case c) => c.Answer(Probes.Version)?.Exchange.Failure switch
    {
        _ when c.Input.Address is { IsHttps: false } => Finding.NotApplicable("Plain http, and only within this machine."),
        { Kind: FailureKind.TlsExpired, Detail: var detail } => Finding.Fail(
            Codes.TlsExpired, $"The certificate is out of its dates: {detail}", "Have the certificate renewed, and check this machine's clock."),
        { Kind: FailureKind.TlsName, Detail: var detail } => Finding.Fail(
            Codes.TlsName, $"The certificate is for another name than {c.Input.Address?.Host}: {detail}", "Give the name that the certificate has, or have it reissued."),
        { Kind: FailureKind.TlsUnknownAuthority, Detail: var detail } => Finding.Fail(
            Codes.TlsCa, $"No authority that this machine trusts stands behind the certificate: {detail}", "Give your authority's certificate with --ca-file."),
        { Kind: FailureKind.TlsHandshake, Detail: var detail } => Finding.Fail(
            Codes.TlsHandshake, $"No secured connection came about: {detail}", "Check the port: what listens there may speak plain http."),
        _ => Finding.Pass("The certificate is valid, and for this name."),
    };
}
