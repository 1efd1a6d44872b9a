namespace AikidoGitLabSim.Server.Certificates;

/// <summary>What is wrong with the certificate that GitLab's side shows to new connections.</summary>
internal enum CertificateFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It expired yesterday.</summary>
    Expired,

    /// <summary>It is for another host name.</summary>
    WrongName,

    /// <summary>An authority issued it that no client can know.</summary>
    UnknownAuthority,

    /// <summary>The certificate of its issuer is not sent.</summary>
    IncompleteChain,

    /// <summary>It is right, and the client has to show one, too.</summary>
    ClientCertificate,
}
