namespace CodeGuruProfiler.LocalService.Model;

/// <summary>Where a member of an operation's input is on the wire.</summary>
internal enum MemberLocation
{
    Body,
    Header,
    Label,
    Payload,
    Query,
}
