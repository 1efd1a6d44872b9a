using Xunit.Abstractions;
using Xunit.Sdk;

namespace AikidoGitLabSim.Tests.Support;

/// <summary>A test of a contract in one class.</summary>
public sealed class ContractTestCase : XunitTestCase
{
    [Obsolete("Called by the deserializer.")]
    public ContractTestCase()
    {
    }

    internal ContractTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        NeedsPostgresAttribute.IsMissing(TestMethod.TestClass.Class) ? NeedsPostgresAttribute.Reason : base.GetSkipReason(factAttribute);
}
