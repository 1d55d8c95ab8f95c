using System.Runtime.CompilerServices;

namespace NetTraceSubject;

public interface IJob
{
    void Do(string what);
}

/// <summary>Methods of every form that a compiler turns into something else.</summary>
public static class Methods
{
    public static async Task DoAsync(int number)
    {
        await Task.Yield();
        Spinner.Spin();
        Spinner.Keep(number);
    }

    public static async ValueTask<T> DoGenericAsync<T>(T value)
    {
        await Task.Yield();
        Spinner.Spin();
        return value;
    }

    public static IEnumerable<int> Items()
    {
        Spinner.Spin();
        yield return 1;
    }

    public static async IAsyncEnumerable<int> ItemsAsync()
    {
        await Task.Yield();
        Spinner.Spin();
        yield return 1;
    }

    public static void RunLambda(int captured)
    {
        Action lambda = () =>
        {
            Spinner.Spin();
            Spinner.Keep(captured);
        };
        lambda();
    }

    public static void RunAsyncLambda(int captured)
    {
        Func<Task> lambda = async () =>
        {
            await Task.Yield();
            Spinner.Spin();
            Spinner.Keep(captured);
        };
        lambda().Wait();
    }

    public static void RunNestedLambda()
    {
        Action outer = () =>
        {
            Action inner = () => Spinner.Spin();
            inner();
        };
        outer();
    }

    public static void RunLocal(int captured)
    {
        void Local(int number)
        {
            Spinner.Spin();
            Spinner.Keep(captured + number);
        }

        Local(2);
    }

    public static void RunAsyncLocal()
    {
        static async Task LocalAsync()
        {
            await Task.Yield();
            Spinner.Spin();
        }

        LocalAsync().Wait();
    }

    public sealed class Generic<T>
        where T : notnull
    {
        public sealed class Inner<TInner>
        {
            [MethodImpl(MethodImplOptions.NoInlining)]
            public void Go<TMethod>(Dictionary<T, List<TMethod>> first, TInner[] second, ref int third, int? fourth)
            {
                Spinner.Spin();
                third += first.Count + second.Length + (fourth ?? 0);
            }
        }
    }

    public sealed class Explicit : IJob
    {
        public Explicit(bool spins)
        {
            if (spins)
            {
                Spinner.Spin();
            }
        }

        public int this[uint index]
        {
            [MethodImpl(MethodImplOptions.NoInlining)]
            get
            {
                Spinner.Spin();
                return (int)index;
            }
        }

        public static Explicit operator +(Explicit left, Explicit right)
        {
            Spinner.Spin();
            return right is null ? left : right;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        void IJob.Do(string what)
        {
            Spinner.Spin();
            Spinner.Keep(what.Length);
        }
    }
}
