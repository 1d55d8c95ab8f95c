using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Lifecycle;
using CodeGuruProfiler.Agent.Telemetry;
using CodeGuruProfiler.Client;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Agent.Lambda;

/// <summary>The agent of a Lambda function. It is paused while no invocation runs, when Lambda may freeze the process.</summary>
internal sealed class InvocationAgent
{
    private readonly object _lock = new();
    private readonly CodeGuruProfilerAgent _agent;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private long _previous = -1;
    private int _isUnreadable;
    private int _running;

    public InvocationAgent(AgentParts parts)
    {
        _agent = new CodeGuruProfilerAgent(parts);
        _agent.Pause();
        _logger = parts.Logger;
        _clock = parts.Clock;
    }

    public AgentStatus Status => _agent.Status;

    /// <summary>Creates the agent of a function.</summary>
    /// <param name="configure">Sets the options.</param>
    /// <param name="findErrors">Returns the writer of warnings for a function without a logger factory; the standard error stream if <see langword="null"/>.</param>
    public static InvocationAgent Create(Action<CodeGuruProfilerAgentOptions>? configure, Func<TextWriter>? findErrors = null)
    {
        var options = new CodeGuruProfilerAgentOptions();
        configure?.Invoke(options);
        AgentEnvironment environment = AgentEnvironment.OfThisProcess;
        AgentParts parts = CodeGuruProfilerAgent.CreateParts(options, () => CreateClient(options.Client, environment), options.Client?.LoggerFactory, clock: null);
        bool isLogged = options.Client?.LoggerFactory is not null;
        return new InvocationAgent(isLogged ? parts : parts with { Logger = new WarningLogger(findErrors ?? (() => Console.Error)) });
    }

    public Func<TIn, TContext, Task<TOut>> Wrap<TIn, TContext, TOut>(Func<TIn, TContext, Task<TOut>> handler, Func<TContext, LambdaInvocation> read)
        => async (input, context) =>
        {
            long began = Begin(read, context);
            try
            {
                return await handler(input, context).ConfigureAwait(false);
            }
            finally
            {
                End(began);
            }
        };

    public Func<TIn, TContext, Task> Wrap<TIn, TContext>(Func<TIn, TContext, Task> handler, Func<TContext, LambdaInvocation> read)
        => async (input, context) =>
        {
            long began = Begin(read, context);
            try
            {
                await handler(input, context).ConfigureAwait(false);
            }
            finally
            {
                End(began);
            }
        };

    public Func<TIn, TContext, TOut> Wrap<TIn, TContext, TOut>(Func<TIn, TContext, TOut> handler, Func<TContext, LambdaInvocation> read)
        => (input, context) =>
        {
            long began = Begin(read, context);
            try
            {
                return handler(input, context);
            }
            finally
            {
                End(began);
            }
        };

    public Action<TIn, TContext> Wrap<TIn, TContext>(Action<TIn, TContext> handler, Func<TContext, LambdaInvocation> read)
        => (input, context) =>
        {
            long began = Begin(read, context);
            try
            {
                handler(input, context);
            }
            finally
            {
                End(began);
            }
        };

    private static CodeGuruProfilerClient CreateClient(CodeGuruProfilerClientOptions options, AgentEnvironment environment)
    {
        if (string.IsNullOrEmpty(options.Region))
        {
            options.Region = environment.Region;
        }

        return new CodeGuruProfilerClient(options);
    }

    private long Begin<TContext>(Func<TContext, LambdaInvocation> read, TContext context)
    {
        try
        {
            long previous = Volatile.Read(ref _previous);
            _agent.SetInvocation(read(context), previous < 0 ? null : TimeSpan.FromTicks(previous));
        }
        catch (Exception e)
        {
            // The handler runs all the same, and the agent reports without the invocation.
            if (Interlocked.Exchange(ref _isUnreadable, 1) == 0)
            {
                Log.InvocationUnreadable(_logger, e);
            }
        }

        // Invocations may overlap, where one process serves several at once or a handler calls another.
        lock (_lock)
        {
            if (_running++ == 0)
            {
                _agent.Resume();
            }
        }

        _agent.Start();
        return _clock.GetTimestamp();
    }

    private void End(long began)
    {
        lock (_lock)
        {
            if (--_running == 0)
            {
                _agent.Pause();
            }
        }

        Volatile.Write(ref _previous, _clock.GetElapsedTime(began).Ticks);
    }
}
