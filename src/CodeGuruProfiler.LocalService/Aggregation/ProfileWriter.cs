using System.Buffers;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Aggregation;

internal static class ProfileWriter
{
    public static OperationOutput Write(StoredProfile profile, RequestContent request)
    {
        var bytes = new ArrayBufferWriter<byte>();
        new AggregatedProfile { Start = profile.Start, End = profile.End, CallTree = profile.Tree }.WriteTo(bytes, ProfileEncoding.Json);
        return new OperationOutput(bytes.WrittenMemory, MediaTypes.Json);
    }
}
