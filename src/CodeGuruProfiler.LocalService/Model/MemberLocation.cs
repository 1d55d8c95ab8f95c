namespace CodeGuruProfiler.LocalService.Model;

/// <summary>The location of an input member in the request.</summary>
internal enum MemberLocation
{
    Body,
    Header,
    Label,
    Payload,
    Query,
}
