import './sign-in.css';
import { createRoot } from 'react-dom/client';
import { SignInPage } from './sign-in-page.tsx';

const place = document.getElementById('sign-in');
if (!place) throw new Error('sign-in.html has no element #sign-in');
createRoot(place).render(<SignInPage />);
