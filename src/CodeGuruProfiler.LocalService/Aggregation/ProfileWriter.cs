using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Aggregation;

internal static class ProfileWriter
{
    public static OperationOutput Write(StoredProfile profile, RequestContent request)
    {
        byte[] body = new AggregatedProfile
        {
            Start = profile.Start,
            End = profile.End,
            Period = profile.Period?.Name,
            CallTree = profile.Tree,
        }.ToArray(ProfileEncoding.Json);
        return new OperationOutput(body, MediaTypes.Json);
    }
}
