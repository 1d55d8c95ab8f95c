namespace CodeGuruProfiler.Client;
/// <summary>stub</summary>
public interface ICodeGuruProfilerClient { }
