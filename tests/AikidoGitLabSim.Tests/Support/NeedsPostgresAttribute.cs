using AikidoGitLabSim.Support.Postgres;
using Xunit.Abstractions;

namespace AikidoGitLabSim.Tests.Support;

/// <summary>A class whose tests need PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsPostgresAttribute : Attribute
{
    public const string Reason = "not run: PostgreSQL is not installed";

    public static bool IsMissing(ITypeInfo type) =>
        !PostgresCluster.IsInstalled && type.GetCustomAttributes(typeof(NeedsPostgresAttribute)).Any();
}
