import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';

/** What a part shows that failed to load or to draw: the other parts go on, and what to do is said. */
export class PageProblem extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Result
        status="warning"
        title="这一页没有打开 · This page could not be opened"
        subTitle="其他页面不受影响。请重试;仍然如此的,请联系系统管理员。Other pages are not affected."
        extra={
          <Button type="primary" onClick={() => location.reload()}>
            重试 · Retry
          </Button>
        }
      />
    );
  }
}
