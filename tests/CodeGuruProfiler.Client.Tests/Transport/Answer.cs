namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>What the server does about one request.</summary>
internal delegate Task Answer(ScriptedConnection connection);
