using Reqnroll.Analytics;
using Reqnroll.CommonModels;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>Sends no telemetry from a test run.</summary>
internal sealed class NoTelemetry : IAnalyticsTransmitter
{
    public bool IsEnabled => false;

    public Task<IResult> TransmitReqnrollProjectCompilingEventAsync(ReqnrollProjectCompilingEvent projectCompilingEvent) => Nothing();

    public Task<IResult> TransmitReqnrollProjectRunningEventAsync(ReqnrollProjectRunningEvent projectRunningEvent) => Nothing();

    public Task<IResult> TransmitReqnrollFeatureUseEventAsync(ReqnrollFeatureUseEvent featureUseEvent) => Nothing();

    private static Task<IResult> Nothing() => Task.FromResult(Result.Success());
}
